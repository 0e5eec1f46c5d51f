// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.ReadBalances;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.publication.application.OverviewTerms;
import nl.onderdak.supervision.publication.domain.OverviewLine;
import nl.onderdak.supervision.reconciliation.domain.BookedEntry;
import nl.onderdak.supervision.reconciliation.domain.DifferenceTerm;
import nl.onderdak.supervision.reconciliation.domain.NationalFileLine;
import nl.onderdak.supervision.reconciliation.domain.Reconciliation;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Lists the national files of the caller's municipalities, and compares one with the own figures of its day. */
@ApplicationScoped
public class ReconcileNationalFile {

    private static final OverviewTerms.Terms NOTHING_MORE = new OverviewTerms.Terms(0, 0);

    private final NationalFiles files;
    private final ReadBalances balances;
    private final OverviewTerms terms;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    ReconcileNationalFile(
            NationalFiles files,
            ReadBalances balances,
            OverviewTerms terms,
            Jurisdictions jurisdictions,
            AuditTrail trail) {
        this.files = files;
        this.balances = balances;
        this.terms = terms;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /**
     * A line of a file that was compared.
     *
     * @param reconciliation the comparison
     * @param knownAt the moment that the own figures are known at
     * @param provisional why they may change; empty when they are final
     */
    public record Compared(Reconciliation reconciliation, Instant knownAt, Set<Provisional> provisional) {}

    /** Up to {@code most} files, latest first, before the given one or from the last. */
    @NoFacts
    @WithTransaction
    public Uni<List<NationalFiles.Imported>> list(Organisation by, UUID before, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> files.list(jurisdiction, before, most));
    }

    /**
     * Up to {@code most} lines of a file by municipality, after the given one or from the first; empty when the file does
     * not exist or the caller may see none of it.
     *
     * @param knownAt of the own figures; the latest complete moment when empty
     */
    @NoFacts
    @WithTransaction
    public Uni<Optional<List<Compared>>> compare(
            Organisation by, UUID file, Optional<Instant> knownAt, String after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> files.lines(jurisdiction, file, null, 1)
                        .chain(first -> first.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : files.lines(jurisdiction, file, after, most)
                                        .chain(lines -> lines.isEmpty()
                                                ? Uni.createFrom().item(List.<Compared>of())
                                                : compare(lines, knownAt))
                                        .map(Optional::of)));
    }

    private Uni<List<Compared>> compare(List<NationalFileLine> lines, Optional<Instant> knownAt) {
        var codes = lines.stream().map(NationalFileLine::municipality).toList();
        var validOn = lines.getFirst().validOn();
        var asked = AsOf.of(validOn, knownAt.orElse(null));
        var halfYear = DutchCalendar.endOf(HalfYear.of(validOn).start().minusDays(1));
        return balances.some(codes, asked)
                .chain(read -> terms.of(new AsOf(validOn, Optional.of(read.knownAt())))
                        .chain(more -> files.recorded(codes, validOn, halfYear, read.knownAt())
                                .map(entries -> compared(lines, read, more, entries))))
                .chain(this::disclose);
    }

    /** An entry of a coupling is data on a household, so its disclosure is audited. */
    private Uni<List<Compared>> disclose(List<Compared> compared) {
        return trail.disclose(Guarded.of(
                compared,
                compared.stream()
                        .flatMap(one -> one.reconciliation().differences().stream())
                        .flatMap(difference -> difference.terms().stream())
                        .map(DifferenceTerm::entry)
                        .filter(Objects::nonNull)
                        .map(BookedEntry::couplingId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    private static List<Compared> compared(
            List<NationalFileLine> lines,
            ReadBalances.Read read,
            Map<MunicipalityCode, OverviewTerms.Terms> more,
            List<BookedEntry> entries) {
        var own = read.lines().stream().collect(toMap(one -> one.municipality().municipality(), one -> one));
        var booked = entries.stream().collect(groupingBy(BookedEntry::municipality));
        return lines.stream()
                .map(line -> {
                    var code = line.municipality();
                    var found = own.getOrDefault(code, none(line, read));
                    return new Compared(
                            Reconciliation.of(
                                    line,
                                    own(found.municipality(), more.getOrDefault(code, NOTHING_MORE)),
                                    booked.getOrDefault(code, List.of())),
                            read.knownAt(),
                            found.provisional());
                })
                .toList();
    }

    /** A municipality that does not exist on the day and has no figures. */
    private static ReadBalances.Line none(NationalFileLine line, ReadBalances.Read read) {
        return new ReadBalances.Line(
                new MunicipalityBalance(line.municipality(), null, null, Balance.none(line.validOn())),
                read.provisional());
    }

    private static OverviewLine own(MunicipalityBalance one, OverviewTerms.Terms more) {
        var balance = one.balance();
        return new OverviewLine(
                one.municipality(),
                one.name(),
                one.province(),
                balance.openingBalance(),
                balance.quota() - more.exchanged(),
                more.exchanged(),
                balance.takenOver(),
                balance.realised(),
                more.corrections(),
                null,
                null);
    }
}
