package org.parley.example.app.store;

import java.util.function.UnaryOperator;

/** The data now. A change is on disk before anybody sees it. */
public final class Store {
    private final DataFile file;
    private volatile AppData data;

    public Store(DataFile file) {
        this.file = file;
        this.data = file.read().orElse(AppData.EMPTY);
    }

    public AppData data() {
        return data;
    }

    public synchronized AppData change(UnaryOperator<AppData> change) {
        var changed = change.apply(data);
        file.write(changed);
        data = changed;
        return changed;
    }
}
