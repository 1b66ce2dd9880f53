package org.parley.cluster;

import org.parley.kernel.SettingsReader;

/** @param node the name of this node, another one on each node */
public record ClusterSettings(String node) {

    public static ClusterSettings read(SettingsReader reader) {
        return new ClusterSettings(reader.text("parley.node", "parley"));
    }
}
