// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.placement.coupling.application.IntakeOutcome;
import nl.onderdak.placement.coupling.application.IntakeOutcome.RefusedLine;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReport.Refusal;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.IntakeMode;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;

/** Reports on bulk intakes: what could not be read and what the rules refused, in the reader's language. */
@ApplicationScoped
class Reports {

    private final Texts texts;

    Reports(Texts texts) {
        this.texts = texts;
    }

    /** How to carry out lines of which some could not be read. */
    static Intake intake(boolean dryRun, IntakeMode mode, List<? extends BulkLine<?>> lines) {
        var unreadable = lines.stream().filter(line -> !line.faults().isEmpty()).count();
        return new Intake(dryRun, mode, (int) unreadable);
    }

    /** The report on an intake of housings. */
    BulkReport housings(List<? extends BulkLine<?>> lines, IntakeOutcome outcome) {
        var refusals = refusals(lines, outcome);
        return new BulkReport(lines.size(), outcome.accepted().size(), refusals.size(), outcome.applied(), refusals);
    }

    /** The report on an intake of couplings, with the couplings it made. */
    CouplingsReport couplings(List<? extends BulkLine<?>> lines, IntakeOutcome outcome) {
        var refusals = refusals(lines, outcome);
        var created = outcome.applied()
                ? outcome.accepted().stream()
                        .map(line -> new CouplingsReport.Created(line.number(), line.couplingId()))
                        .toList()
                : List.<CouplingsReport.Created>of();
        return new CouplingsReport(
                lines.size(), outcome.accepted().size(), refusals.size(), outcome.applied(), refusals, created);
    }

    private List<Refusal> refusals(List<? extends BulkLine<?>> lines, IntakeOutcome outcome) {
        var unreadable = lines.stream()
                .filter(line -> !line.faults().isEmpty())
                .map(line -> new Refusal(line.number(), line.faults()));
        var refused = outcome.refused().stream().map(this::refusal);
        return Stream.concat(unreadable, refused)
                .sorted(Comparator.comparingInt(Refusal::line))
                .toList();
    }

    private Refusal refusal(RefusedLine line) {
        var code = line.reason().code();
        var detail = texts.text(code + ".detail", line.reason().arguments().toArray());
        return new Refusal(line.number(), List.of(Fault.at("", code, detail)));
    }
}
