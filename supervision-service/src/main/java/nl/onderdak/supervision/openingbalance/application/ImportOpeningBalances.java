// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.register.Municipalities;
import nl.onderdak.supervision.register.Municipality;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.bulk.Intake;

/** Takes over opening balances; the ledger learns of them from the topic, as of everything. */
@ApplicationScoped
public class ImportOpeningBalances {

    private final OpeningBalances openingBalances;
    private final Municipalities municipalities;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    ImportOpeningBalances(
            OpeningBalances openingBalances,
            Municipalities municipalities,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.openingBalances = openingBalances;
        this.municipalities = municipalities;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * One balance to take over.
     *
     * @param number of its line, to name it by
     * @param municipality of which municipality
     * @param figure the balance, its day and its source
     * @param overrideLedger whether the figure stands also where the ledger has entries up to that day
     */
    public record Line(
            int number, MunicipalityCode municipality, OpeningBalance.Figure figure, boolean overrideLedger) {

        OpeningBalances.Day day() {
            return new OpeningBalances.Day(municipality, figure.asOf());
        }
    }

    /** Why a line is refused. */
    public sealed interface Refusal {

        /** Number of the line. */
        int number();

        /** There is no such municipality, or the caller does not supervise it. */
        record UnknownMunicipality(int number) implements Refusal {}

        /** An earlier line that was accepted is about the same municipality. */
        record Duplicate(int number) implements Refusal {}

        /** A rule says no. */
        record AgainstRule(int number, Rejection reason) implements Refusal {}
    }

    /**
     * What became of the lines.
     *
     * @param accepted what obeys the rules: as it is, or in a dry run would be
     * @param refused what does not
     * @param applied whether anything was kept
     */
    public record Outcome(List<OpeningBalance> accepted, List<Refusal> refused, boolean applied) {}

    /**
     * Decides on every line, then keeps the good ones as the intake says.
     *
     * @param supervisor only municipalities of this province, or empty for all
     * @param lines at most one per municipality
     * @param intake what becomes of the good lines
     */
    @WithTransaction
    public Uni<Outcome> take(Optional<ProvinceCode> supervisor, List<Line> lines, Intake intake) {
        var codes = lines.stream().map(Line::municipality).collect(Collectors.toSet());
        return municipalities
                .find(codes)
                .map(known -> known.stream()
                        .filter(municipality ->
                                supervisor.isEmpty() || supervisor.get().equals(municipality.province()))
                        .collect(Collectors.toMap(Municipality::code, Function.identity())))
                .chain(known -> openingBalances
                        .findToSet(known.keySet())
                        .chain(present -> openingBalances
                                .ledger(days(lines, known.keySet()))
                                .chain(ledger -> settle(decide(lines, known, present, ledger), intake))));
    }

    private record Decided(List<Decision.Accepted<OpeningBalance>> accepted, List<Refusal> refused) {}

    private static Set<OpeningBalances.Day> days(List<Line> lines, Set<MunicipalityCode> known) {
        return lines.stream()
                .filter(line -> known.contains(line.municipality()))
                .map(Line::day)
                .collect(Collectors.toSet());
    }

    private Decided decide(
            List<Line> lines,
            Map<MunicipalityCode, Municipality> known,
            Map<MunicipalityCode, OpeningBalance> present,
            Map<OpeningBalances.Day, OpeningBalance.Ledger> ledger) {
        var today = DutchCalendar.today(clock);
        var accepted = new LinkedHashMap<MunicipalityCode, Decision.Accepted<OpeningBalance>>();
        var refused = new ArrayList<Refusal>();
        for (var line : lines) {
            var municipality = line.municipality();
            if (!known.containsKey(municipality)) {
                refused.add(new Refusal.UnknownMunicipality(line.number()));
            } else if (accepted.containsKey(municipality)) {
                refused.add(new Refusal.Duplicate(line.number()));
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
                    case Decision.Rejected<OpeningBalance> no ->
                        refused.add(new Refusal.AgainstRule(line.number(), no.reason()));
                }
            }
        }
        return new Decided(List.copyOf(accepted.values()), refused);
    }

    private Uni<Outcome> settle(Decided decided, Intake intake) {
        var balances = decided.accepted().stream().map(Decision.Accepted::state).toList();
        var changed = decided.accepted().stream()
                .filter(accepted -> !accepted.events().isEmpty())
                .toList();
        if (!intake.applies(decided.refused().size())) {
            return Uni.createFrom().item(new Outcome(balances, decided.refused(), false));
        }
        return keep(changed).replaceWith(new Outcome(balances, decided.refused(), !changed.isEmpty()));
    }

    private Uni<Void> keep(List<Decision.Accepted<OpeningBalance>> changed) {
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = recording.now();
        return openingBalances
                .keep(changed.stream().map(Decision.Accepted::state).toList(), now)
                .chain(() -> outbox.append(
                        changed.stream().flatMap(one -> events(one, now)).toList()));
    }

    private static Stream<OutgoingEvent> events(Decision.Accepted<OpeningBalance> accepted, Instant recordedAt) {
        return accepted.events().stream()
                .map(event -> new OutgoingEvent(event, accepted.state().version(), recordedAt));
    }
}
