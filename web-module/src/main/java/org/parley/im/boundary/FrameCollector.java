package org.parley.im.boundary;

/**
 * Puts together the parts of a text message as they are read. Undertow would do that too, but watches its own limit only
 * while it reads for the first time, so a stranger could make it collect without end.
 */
final class FrameCollector {
    private final StringBuilder parts = new StringBuilder(0);
    private volatile int limit;
    private boolean overrun;

    void limit(int characters) {
        limit = characters;
    }

    /**
     * @return the frame when it is complete, or as soon as it is too long, which whoever gets it will notice;
     *     {@code null} while there is nothing to hand on
     */
    String add(String part, boolean last) {
        if (overrun) {
            overrun = !last;
            return null;
        }
        if (last && parts.isEmpty()) {
            return part;
        }
        parts.append(part);
        overrun = !last && parts.length() > limit;
        if (!last && !overrun) {
            return null;
        }
        var frame = parts.toString();
        parts.setLength(0);
        parts.trimToSize();
        return frame;
    }
}
