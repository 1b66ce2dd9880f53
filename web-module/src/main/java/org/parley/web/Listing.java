package org.parley.web;

import java.io.Serializable;
import java.util.List;
import org.parley.kernel.Page;

/** A page that lists something, one part after the other; where a part begins stands in its address. */
public abstract class Listing<T> implements Serializable {
    private static final int ROWS = 50;

    private String cursor;
    private transient List<T> items = List.of();
    private String next;

    /** @param cursor where the part begins; null for the first one */
    protected abstract Page<T> read(String cursor, int rows);

    public void load() {
        var part = read(cursor, ROWS);
        items = part.items();
        next = part.next();
    }

    public List<T> getItems() {
        return items;
    }

    public String getNext() {
        return next;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
