package org.parley.audit;

import org.parley.kernel.SettingsReader;

/** @param refusalsPerMinute how many refusals of one sort and by one caller stand in the log each by itself, a minute */
public record AuditSettings(int refusalsPerMinute) {

    public static AuditSettings read(SettingsReader reader) {
        return new AuditSettings(reader.integer("parley.audit.refusals-per-minute", 20, 1, 1_000_000));
    }
}
