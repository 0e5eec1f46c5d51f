// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.placement.coupling.application.IntakeOutcome;
import nl.onderdak.placement.coupling.application.IntakeOutcome.RefusedLine;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReport.Refusal;
import nl.onderdak.web.problem.Texts;

/** Reports on bulk intakes: what could not be read and what the rules refused, in the reader's language. */
@ApplicationScoped
class Reports {

    private final Texts texts;

    Reports(Texts texts) {
        this.texts = texts;
    }

    /** The report on an intake of housings. */
    BulkReport housings(List<? extends BulkLine<?>> lines, IntakeOutcome outcome) {
        return BulkReport.of(
                lines, outcome.applied(), outcome.refused().stream().map(this::refusal));
    }

    /** The report on an intake of couplings, with the couplings it made. */
    CouplingsReport couplings(List<? extends BulkLine<?>> lines, IntakeOutcome outcome) {
        var report = housings(lines, outcome);
        var created = outcome.applied()
                ? outcome.accepted().stream()
                        .map(line -> new CouplingsReport.Created(line.number(), line.couplingId()))
                        .toList()
                : List.<CouplingsReport.Created>of();
        return new CouplingsReport(
                report.received(), report.accepted(), report.refused(), report.applied(), report.refusals(), created);
    }

    private Refusal refusal(RefusedLine line) {
        return new Refusal(line.number(), List.of(texts.fault("", line.reason())));
    }
}
