package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.phrase.Language;
import dev.curlexplain.render.LadderDrawing.Box;
import dev.curlexplain.render.LadderDrawing.Text;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The walk-through as a picture, in HTML (SVG) and in Markdown (Mermaid). */
class LadderTest {
    private static final String HOSTILE_HOST = "x;end#<b>\"`*_[a](http://evil){}%%-->>y:z|<script>";
    private static final String HOSTILE = String.join(
            "\n",
            "$ curl -v 'https://" + HOSTILE_HOST + "/'",
            "* Could not resolve host: " + HOSTILE_HOST + "\u001b[2J",
            "curl: (6) Could not resolve host: " + HOSTILE_HOST);

    /** A statement of a sequence diagram, with nothing in its text that Mermaid could read as anything but text. */
    private static final String STATEMENT =
            "    (?:participant [a-z]+ as|Note over [a-z]+(?:,[a-z]+)?:|Note right of client:"
                    + "|[a-z]+(?:->>|-->>|--x|-x)[a-z]+:) (?:[^#;<>\"`*_\\[\\]{}%|:\\n]|#[0-9]+;|<br/>)+";

    static List<String> transcripts() {
        return Transcripts.names().toList();
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void mermaidIsSequenceDiagram(String name) {
        for (Language language : Language.values()) {
            List<String> rows = view(Transcripts.text(name), language).getDiagram();
            assertThat(rows.get(0)).isEqualTo("sequenceDiagram");
            assertThat(rows.subList(1, rows.size())).allMatch(row -> row.matches(STATEMENT), STATEMENT);
        }
    }

    @Test
    void itTellsHowFarItGot() {
        List<String> rows = view(Transcripts.text("seed"), Language.EN).getDiagram();
        assertThat(rows)
                .containsSubsequence(
                        "    client->>server: SYN to 150.242.135.225, port 443",
                        "    server->>client: SYN-ACK",
                        "    Note over client,server: ✗ 4. TLS handshake - stopped here",
                        "    client->>server: Client hello",
                        "    server--xclient: Server hello",
                        "    client-->>server: Finished",
                        "    client-->>server: request",
                        "    server-xclient: RST (from the server or a device on the way)",
                        "    Note right of client: recv()#58; ECONNRESET (errno 54)");
    }

    @Test
    void aBareErrorShowsNoArrowToHaveGone() {
        assertThat(view("cURL error 56: SSL read: errno 104", Language.EN).getDiagram())
                .noneMatch(row -> row.contains("->>") && !row.contains("-->>"))
                .contains("    client-->>server: request");
    }

    @Test
    void aRequestThatAProxyForwardsIsSentToTheProxy() {
        String text = """
                $ curl -v -x http://proxy.test:3128 http://example.test/
                * Connected to proxy.test (192.0.2.1) port 3128 (#0)
                > GET http://example.test/ HTTP/1.1
                > Host: example.test
                >
                < HTTP/1.1 502 Bad Gateway
                < Content-Length: 0
                <
                * Connection #0 to host proxy.test left intact
                """;
        assertThat(view(text, Language.EN).getDiagram())
                .contains(
                        "    client->>proxy: GET http#58;//example.test/ HTTP/1.1",
                        "    proxy->>client: HTTP/1.1 502 Bad Gateway")
                .noneMatch(row -> row.contains("server:") || row.contains("CONNECT"));
    }

    @Test
    void hostileTextStaysText() throws Exception {
        assertThat(view(HOSTILE, Language.EN).getDiagram())
                .filteredOn(row -> !row.equals("sequenceDiagram"))
                .allMatch(row -> row.matches(STATEMENT), STATEMENT)
                .noneMatch(row -> row.matches(".*\\bend\\b.*"))
                .anyMatch(row -> row.contains("#101;nd"));
        Document svg = svg(HOSTILE, Language.EN);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("b").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains("x;end", "<script>");
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void thePictureIsWellFormedAndSaysWhatItShows(String name) throws Exception {
        for (Language language : Language.values()) {
            Element svg = svg(Transcripts.text(name), language).getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(text(svg, "title")).isEqualTo(Labels.in(language).get("section.walk-through"));
            assertThat(text(svg, "desc")).contains("1. ", Labels.in(language).get("walk.mark.passed"));
            NodeList all = svg.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertThat(element.getTagName()).isIn("title", "desc", "path", "rect", "text");
                assertThat(element.hasAttribute("href") || element.hasAttribute("style"))
                        .isFalse();
            }
        }
    }

    /** By the widths of a terminal's columns: a Korean letter is two Latin ones wide. */
    @ParameterizedTest
    @MethodSource("transcripts")
    void nothingIsDrawnOutsideOfThePicture(String name) {
        for (Language language : Language.values()) {
            LadderDrawing drawing = view(Transcripts.text(name), language).getDrawing();
            for (Text text : drawing.getTexts()) {
                boolean centred = text.className().matches("(?:name|place|label).*");
                int width = (int) (DisplayWidth.of(text.text()) * 7.2);
                int left = centred
                        ? text.x() - width / 2
                        : text.className().startsWith("remark") ? text.x() - width : text.x();
                assertThat(left).as(text.text()).isGreaterThanOrEqualTo(0);
                assertThat(left + width).as(text.text()).isLessThanOrEqualTo(drawing.getWidth());
                assertThat(text.y()).isLessThanOrEqualTo(drawing.getHeight());
            }
            for (Box box : drawing.getBoxes()) {
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.getWidth());
            }
        }
    }

    private static WalkThroughView view(String text, Language language) {
        var explanation = Transcripts.explained(text);
        return new WalkThroughView(WalkThrough.of(explanation).orElseThrow(), explanation, Labels.in(language));
    }

    private static Document svg(String text, Language language) throws Exception {
        RenderOptions asked = new RenderOptions(language, NoteLevel.ALL, 100, false, true);
        String page = Transcripts.rendered(text, Format.HTML, asked);
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + "</svg>".length());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String text(Element parent, String tag) {
        return parent.getElementsByTagName(tag).item(0).getTextContent();
    }
}
