package org.parley.example.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.example.partner.site.DataFile;
import org.parley.example.partner.site.DemoData;

/** Running sites for tests: any port, test control open, granted to {@link #SERVER_ID} with {@link #SECRET}. */
public final class SomeSites {
    public static final String SERVER_ID = "ply_srv_example";
    public static final String SECRET = "whsec_YW4gZXhhbXBsZSBzZWNyZXQgb2YgMzIgYnl0ZXMuLi4=";
    public static final String CONTROL = "control-token";
    public static final String PASSWORD = "correct horse";

    private SomeSites() {}

    public static PartnerWebsite demo(Path data, String... more) {
        var words = new ArrayList<>(List.of("--port", "0", "--data", data.toString(), "--server-id", SERVER_ID));
        words.addAll(List.of(more));
        // The demo's members, with hashes that cost a test nothing.
        new DataFile(data).write(new DemoData(Instant.now(), PASSWORD, 1_000).create());
        try {
            return PartnerWebsite.start(Arguments.parse(Map.of("PARLEY_SECRET", SECRET), words.toArray(String[]::new)));
        } catch (Arguments.Wrong | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static PartnerWebsite controlled(Path data, String... more) {
        var words = new ArrayList<>(List.of("--test-control", CONTROL));
        words.addAll(List.of(more));
        return demo(data, words.toArray(String[]::new));
    }
}
