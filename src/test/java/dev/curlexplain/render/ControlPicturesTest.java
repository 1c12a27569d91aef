package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlPicturesTest {
    @Test
    void controlCharactersBecomeVisible() {
        assertThat(ControlPictures.of("\u001b[31mred\u0007")).isEqualTo("␛[31mred␇");
        assertThat(ControlPictures.of("a\u0000b\u007f")).isEqualTo("a␀b␡");
        assertThat(ControlPictures.of("\u009b31m")).isEqualTo("<U+009B>31m");
    }

    @Test
    void nothingTurnsTheDirectionOfText() {
        assertThat(ControlPictures.of("\u202egnp.exe\u2069")).isEqualTo("<U+202E>gnp.exe<U+2069>");
        assertThat(ControlPictures.of("\u200f\ufeff\u2028")).isEqualTo("<U+200F><U+FEFF><U+2028>");
    }

    @Test
    void halfACharacterIsShownAsOne() {
        assertThat(ControlPictures.of("a\ud800b")).isEqualTo("a<U+D800>b");
    }

    @Test
    void everythingElseStays() {
        String text = "서버 café 👩‍💻 ✓ ― <b> ${x}";
        assertThat(ControlPictures.of(text)).isEqualTo(text);
    }
}
