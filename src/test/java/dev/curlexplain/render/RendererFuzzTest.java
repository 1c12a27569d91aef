package dev.curlexplain.render;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import org.junit.jupiter.params.provider.MethodSource;

/** Text to answer, in every format and both languages, with secrets and without. */
class RendererFuzzTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    @MethodSource("dev.curlexplain.Seeds#transcripts")
    @DictionaryFile(resourcePath = "/fuzz/curl.dict")
    @DictionaryFile(resourcePath = "/fuzz/markup.dict")
    @FuzzTest
    void answersAnyText(byte[] bytes) {
        String text = TextDecoder.decode(bytes);
        Transcript transcript = Transcript.of("fuzz", text);
        Explanation whole = CURL_EXPLAIN.explain(transcript, true);
        AnswerCheck.nothingLost(text, whole);
        AnswerCheck.of(whole);
        AnswerCheck.of(CURL_EXPLAIN.explain(transcript, false));
    }
}
