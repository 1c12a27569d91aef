package dev.curlexplain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedBodyTest {
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1, [2]]\n", "{\"a\": \"}\\\"\"}", "<!DOCTYPE html>\n<html></HTML>\n"})
    void comesToItsEnd(String content) {
        assertThat(PrintedBody.isWhole(content)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": \"}", "[1], [2", "{} {}", "text", "<html><body>", "\"\\"})
    void breaksOffOrDoesNotTell(String content) {
        assertThat(PrintedBody.isWhole(content)).isFalse();
    }
}
