package org.parley.example.partner.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void valuesShouldBeEscapedAndMarkupKept() {
        var inner = Html.of("<b title=\"%s\">%s</b>", "\"' onclick=", "<script>&");

        assertThat(Html.of("<p>%s</p>", inner).markup())
                .isEqualTo("<p><b title=\"&quot;&#39; onclick=\">&lt;script&gt;&amp;</b></p>");
    }

    @Test
    void absentValueShouldBeEmpty() {
        assertThat(Html.of("<i>%s</i>", (Object) null).markup()).isEqualTo("<i></i>");
    }

    @Test
    void itemsShouldBeJoined() {
        assertThat(Html.each(List.of("<", "b"), item -> Html.of("<li>%s", item)).markup())
                .isEqualTo("<li>&lt;\n<li>b");
    }
}
