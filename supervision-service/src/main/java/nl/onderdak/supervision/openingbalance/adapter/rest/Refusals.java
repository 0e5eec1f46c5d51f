// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.Refusal;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.problem.Texts;

/** Says why opening balances are refused, in the reader's language. */
@ApplicationScoped
class Refusals {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    /**
     * The outcome of a single request, when nothing in it was refused.
     *
     * @throws BadInput when municipalities are unknown or named twice
     * @throws Refused when a rule says no; the first reason stands for all
     */
    ImportOpeningBalances.Outcome acceptedOrRefused(ImportOpeningBalances.Outcome outcome) {
        if (outcome.refused().isEmpty()) {
            return outcome;
        }
        var faults = outcome.refused().stream()
                .filter(refusal -> !(refusal instanceof Refusal.AgainstRule))
                .map(refusal -> fault("/balances/" + refusal.number() + "/municipality", refusal))
                .toList();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        throw outcome.refused().stream()
                .flatMap(refusal -> refusal instanceof Refusal.AgainstRule against
                        ? Stream.of(new Refused(against.reason()))
                        : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    /** The report on a bulk intake. */
    BulkReport report(List<? extends BulkLine<?>> lines, ImportOpeningBalances.Outcome outcome) {
        return BulkReport.of(
                lines,
                outcome.applied(),
                outcome.refused().stream()
                        .map(refusal ->
                                new BulkReport.Refusal(refusal.number(), List.of(fault(pointer(refusal), refusal)))));
    }

    private Fault fault(String pointer, Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownMunicipality unknown -> fault(pointer, "unknown-municipality");
            case Refusal.Duplicate duplicate -> fault(pointer, "duplicate-municipality");
            case Refusal.AgainstRule against -> texts.fault(pointer, against.reason());
        };
    }

    private Fault fault(String pointer, String code) {
        return Fault.at(pointer, code, texts.text(code + ".detail"));
    }

    private static String pointer(Refusal refusal) {
        return switch (refusal) {
            case Refusal.AgainstRule(var _, OpeningBalanceRejection.LedgerHasEntries _) -> "/balance";
            case Refusal.AgainstRule _ -> "/asOf";
            case Refusal.UnknownMunicipality _, Refusal.Duplicate _ -> "/municipality";
        };
    }
}
