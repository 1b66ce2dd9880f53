package org.parley.example.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whateverIsPutInShouldBeEscaped() {
        assertThat(Html.of("<p title=\"%s\">%s</p>", "\"'", "<script>&").markup())
                .isEqualTo("<p title=\"&quot;&#39;\">&lt;script&gt;&amp;</p>");
    }

    @Test
    void markupOfOursShouldStayMarkup() {
        var items = Html.each(List.of("<a>", "<b>"), item -> Html.of("<li>%s</li>", item));
        assertThat(Html.of("<ul>%s</ul>", items).markup()).isEqualTo("<ul><li>&lt;a&gt;</li>\n<li>&lt;b&gt;</li></ul>");
    }

    @Test
    void nothingShouldShowNothing() {
        assertThat(Html.of("<p>%s</p>", (Object) null).markup()).isEqualTo("<p></p>");
    }
}
