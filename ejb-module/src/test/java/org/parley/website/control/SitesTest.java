package org.parley.website.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.website.WebsiteId;
import org.parley.website.control.connector.SomeSites;

class SitesTest {
    private static final WebsiteId ID = new WebsiteId(new UUID(0, 1));
    private static final Site AUTHORIZED = SomeSites.authorized("bücher.example", "xn--bcher-kva.example");
    private static final Site ADDED = SomeSites.added("bücher.example", "xn--bcher-kva.example");

    private final Sites sites = new Sites();

    @Test
    void authorizedSiteShouldBeFoundByEitherFormOfItsDomain() {
        sites.changed(new SiteChanged(ID, AUTHORIZED));

        assertThat(sites.authorized("bücher.example")).contains(AUTHORIZED);
        assertThat(sites.authorized("xn--bcher-kva.example")).contains(AUTHORIZED);
        assertThat(sites.authorized("other.example")).isEmpty();
    }

    @Test
    void siteThatIsNotAuthorizedShouldBeKnownOnlyByItsId() {
        sites.changed(new SiteChanged(ID, ADDED));

        assertThat(sites.find(ID)).contains(ADDED);
        assertThat(sites.authorized("bücher.example")).isEmpty();
    }

    @Test
    void removedSiteShouldBeUnknown() {
        sites.changed(new SiteChanged(ID, AUTHORIZED));
        sites.changed(new SiteChanged(ID, null));

        assertThat(sites.find(ID)).isEmpty();
        assertThat(sites.authorized("bücher.example")).isEmpty();
    }

    @Test
    void readingThatBeganBeforeAChangeShouldNotUndoIt() {
        var began = sites.change();
        sites.changed(new SiteChanged(ID, AUTHORIZED));
        sites.replace(began, Map.of(ID, ADDED));

        assertThat(sites.authorized("bücher.example")).contains(AUTHORIZED);

        sites.replace(sites.change(), Map.of());

        assertThat(sites.authorized("bücher.example")).isEmpty();
    }
}
