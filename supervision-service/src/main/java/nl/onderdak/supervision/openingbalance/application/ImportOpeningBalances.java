// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Municipality;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Imports opening balances of the administration that provinces supervised by before, art. 124 Gemeentewet; the ledger
 * reads them from the topic, like every other fact.
 */
@ApplicationScoped
public class ImportOpeningBalances {

    private final OpeningBalances openingBalances;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    ImportOpeningBalances(
            OpeningBalances openingBalances,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.openingBalances = openingBalances;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * One balance to import.
     *
     * @param municipality CBS code
     * @param figure the balance, its day and its source
     * @param overrideLedger whether the figure is accepted also where the ledger has entries up to that day
     */
    public record Line(MunicipalityCode municipality, OpeningBalance.Figure figure, boolean overrideLedger) {

        OpeningBalances.Day day() {
            return new OpeningBalances.Day(municipality, figure.asOf());
        }
    }

    /** Why a line is refused before any rule of opening balances is applied. */
    public sealed interface LineRejection extends Rejection {

        /** The municipality is not registered, or not within the caller's jurisdiction. */
        record UnknownMunicipality() implements LineRejection {}

        /** An accepted line before it is about the same municipality. */
        record DuplicateMunicipality() implements LineRejection {}
    }

    /**
     * The result of an import.
     *
     * @param balances those accepted: as stored, or in a dry run as they would be
     * @param taken the refused lines, and whether anything was changed
     */
    public record Imported(List<OpeningBalance> balances, Taken<Rejection> taken) {}

    /**
     * Decides on every line, then stores the accepted ones as the intake prescribes.
     *
     * @param by the calling organisation; a municipality outside its jurisdiction counts as unknown
     * @param lines by line number
     * @param intake whether the accepted lines are stored when others are refused
     */
    @WithTransaction
    public Uni<Imported> take(Organisation by, SortedMap<Integer, Line> lines, Intake intake) {
        return known(by, lines.values())
                .chain(known -> openingBalances
                        .findToSet(known.keySet())
                        .chain(present -> openingBalances
                                .ledger(days(lines.values(), known.keySet()))
                                .chain(ledger -> settle(decide(lines, known, present, ledger), intake))));
    }

    private record Decided(List<Decision.Accepted<OpeningBalance>> accepted, Map<Integer, Rejection> refused) {}

    private Uni<Map<MunicipalityCode, Municipality>> known(Organisation by, Collection<Line> lines) {
        var codes = lines.stream().map(Line::municipality).collect(Collectors.toSet());
        return jurisdictions
                .of(by, codes)
                .chain(jurisdiction -> municipalities
                        .find(codes)
                        .map(found -> found.stream()
                                .filter(municipality -> jurisdiction.covers(municipality.code()))
                                .collect(Collectors.toMap(Municipality::code, Function.identity()))));
    }

    private static Set<OpeningBalances.Day> days(Collection<Line> lines, Set<MunicipalityCode> known) {
        return lines.stream()
                .filter(line -> known.contains(line.municipality()))
                .map(Line::day)
                .collect(Collectors.toSet());
    }

    private Decided decide(
            SortedMap<Integer, Line> lines,
            Map<MunicipalityCode, Municipality> known,
            Map<MunicipalityCode, OpeningBalance> present,
            Map<OpeningBalances.Day, OpeningBalance.Ledger> ledger) {
        var today = DutchCalendar.today(clock);
        var accepted = new LinkedHashMap<MunicipalityCode, Decision.Accepted<OpeningBalance>>();
        var refused = new TreeMap<Integer, Rejection>();
        lines.forEach((number, line) -> {
            var municipality = line.municipality();
            if (!known.containsKey(municipality)) {
                refused.put(number, new LineRejection.UnknownMunicipality());
            } else if (accepted.containsKey(municipality)) {
                refused.put(number, new LineRejection.DuplicateMunicipality());
            } else {
                switch (OpeningBalance.set(
                        municipality,
                        Optional.ofNullable(present.get(municipality)),
                        line.figure(),
                        line.overrideLedger(),
                        new OpeningBalance.Circumstances(
                                known.get(municipality).existsOn(line.figure().asOf()),
                                ledger.getOrDefault(line.day(), OpeningBalance.Ledger.EMPTY),
                                today))) {
                    case Decision.Accepted<OpeningBalance> yes -> accepted.put(municipality, yes);
                    case Decision.Rejected<OpeningBalance> no -> refused.put(number, no.reason());
                }
            }
        });
        return new Decided(List.copyOf(accepted.values()), refused);
    }

    private Uni<Imported> settle(Decided decided, Intake intake) {
        var balances = decided.accepted().stream().map(Decision.Accepted::state).toList();
        var changed = decided.accepted().stream()
                .filter(accepted -> !accepted.events().isEmpty())
                .toList();
        var applies = intake.applies(decided.refused().size()) && !changed.isEmpty();
        return (applies ? keep(changed) : Uni.createFrom().voidItem())
                .replaceWith(new Imported(balances, new Taken<>(decided.refused(), applies)));
    }

    private Uni<Void> keep(List<Decision.Accepted<OpeningBalance>> changed) {
        var now = recording.now();
        return openingBalances
                .keep(changed.stream().map(Decision.Accepted::state).toList(), now)
                .chain(() -> outbox.append(Facts.of(changed, now)));
    }
}
