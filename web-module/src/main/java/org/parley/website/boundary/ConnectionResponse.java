package org.parley.website.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.website.ConnectionReport;
import org.parley.website.ConnectionReport.Name;
import org.parley.website.ConnectionReport.Outcome;

/** What came of trying out a connection. */
public record ConnectionResponse(boolean passed, List<Step> steps) {

    /** One step of it. */
    public record Step(
            Name step,
            Outcome outcome,
            @Schema(examples = "200") String detail,
            long millis) {}

    static ConnectionResponse of(ConnectionReport report) {
        return new ConnectionResponse(
                report.passed(),
                report.steps().stream()
                        .map(step -> new Step(step.name(), step.outcome(), step.detail(), step.millis()))
                        .toList());
    }
}
