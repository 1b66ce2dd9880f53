package org.parley.example.partner.site;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The current data. Readers take the value as it is, without waiting; changes happen one at a time, file first. */
public final class Site {
    private final DataFile file;
    private volatile SiteData data;

    public Site(DataFile file, Supplier<SiteData> beginning) {
        this.file = file;
        this.data = file.read().orElseGet(() -> {
            var first = beginning.get();
            file.write(first);
            return first;
        });
    }

    public SiteData data() {
        return data;
    }

    public synchronized void change(UnaryOperator<SiteData> change) {
        var changed = change.apply(data);
        file.write(changed);
        data = changed;
    }
}
