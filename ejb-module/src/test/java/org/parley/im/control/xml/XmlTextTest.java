package org.parley.im.control.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void ordinaryTextShouldStay() {
        assertThat(XmlText.clean("a\tb\n\r<&> 联系人 \uD83D\uDE00")).isEqualTo("a\tb\n\r<&> 联系人 \uD83D\uDE00");
        assertThat(XmlText.clean(null)).isNull();
    }

    @Test
    void whatNoDocumentMayContainShouldBeReplaced() {
        assertThat(XmlText.clean("a\u0000b\u001Bc\uFFFEd\uD83De")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }
}
