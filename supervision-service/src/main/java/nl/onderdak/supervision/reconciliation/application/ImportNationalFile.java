// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.application;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Municipality;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.LineRejection;
import nl.onderdak.supervision.reconciliation.domain.NationalFileLine;
import nl.onderdak.supervision.reconciliation.domain.NationalFileRejection;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Imports a national file, or the part of it that is about the municipalities of the caller; it never changes. */
@ApplicationScoped
public class ImportNationalFile {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final NationalFiles files;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final RecordingClock recording;

    ImportNationalFile(
            NationalFiles files,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Clock clock,
            RecordingClock recording) {
        this.files = files;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * The result of an import.
     *
     * @param file its identity, or null when nothing was stored
     * @param taken the refused lines, and whether anything was stored
     */
    public record Result(UUID file, Taken<Rejection> taken) {}

    /**
     * Decides on every line, then stores the accepted ones as the intake prescribes.
     *
     * @param by the calling organisation; a municipality outside its jurisdiction counts as unknown
     * @param lines by line number
     */
    @WithTransaction
    public Uni<Result> take(Organisation by, SortedMap<Integer, NationalFileLine> lines, Intake intake) {
        return known(by, lines).chain(known -> settle(by, decide(lines, known), intake));
    }

    private Uni<Set<MunicipalityCode>> known(Organisation by, SortedMap<Integer, NationalFileLine> lines) {
        var codes = lines.values().stream().map(NationalFileLine::municipality).collect(toSet());
        return jurisdictions
                .of(by, codes)
                .chain(jurisdiction -> municipalities
                        .find(codes)
                        .map(found -> found.stream()
                                .map(Municipality::code)
                                .filter(jurisdiction::covers)
                                .collect(toSet())));
    }

    private record Decided(List<NationalFileLine> accepted, TreeMap<Integer, Rejection> refused) {}

    private Decided decide(SortedMap<Integer, NationalFileLine> lines, Set<MunicipalityCode> known) {
        var today = DutchCalendar.today(clock);
        var accepted = new LinkedHashMap<MunicipalityCode, NationalFileLine>();
        var refused = new TreeMap<Integer, Rejection>();
        lines.forEach((number, line) -> {
            var first = lines.firstEntry().getValue().referenceDate();
            var ofDay = NationalFileRejection.of(line.referenceDate(), first, today);
            if (!known.contains(line.municipality())) {
                refused.put(number, new LineRejection.UnknownMunicipality());
            } else if (accepted.containsKey(line.municipality())) {
                refused.put(number, new LineRejection.DuplicateMunicipality());
            } else if (ofDay.isPresent()) {
                refused.put(number, ofDay.get());
            } else {
                accepted.put(line.municipality(), line);
            }
        });
        return new Decided(List.copyOf(accepted.values()), refused);
    }

    private Uni<Result> settle(Organisation by, Decided decided, Intake intake) {
        var applies =
                intake.applies(decided.refused().size()) && !decided.accepted().isEmpty();
        var file = applies ? IDS.generate() : null;
        return (applies
                        ? files.add(file, by, decided.accepted(), recording.now())
                        : Uni.createFrom().voidItem())
                .replaceWith(new Result(file, new Taken<>(decided.refused(), applies)));
    }
}
