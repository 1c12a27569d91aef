package dev.curlexplain.render;

import dev.curlexplain.phrase.Language;
import java.util.Map;

/** What a text says where the transcript does not name the thing: "the server" for a host. */
final class Stands {
    private static final Map<String, String> EN = Map.of(
            "host",
            "the server",
            "proxy",
            "the proxy",
            "address",
            "its address",
            "port",
            "the port",
            "url",
            "the URL",
            "tlsLibrary",
            "the TLS library",
            "exitCode",
            "an error",
            "command",
            "curl");

    private static final Map<String, String> KO = Map.of(
            "host",
            "서버",
            "proxy",
            "프록시",
            "address",
            "해당 주소",
            "port",
            "해당 포트",
            "url",
            "해당 URL",
            "tlsLibrary",
            "TLS 라이브러리",
            "exitCode",
            "오류",
            "command",
            "curl");

    private Stands() {}

    static String forMissing(String name, Language language) {
        return (language == Language.KO ? KO : EN).get(name);
    }
}
