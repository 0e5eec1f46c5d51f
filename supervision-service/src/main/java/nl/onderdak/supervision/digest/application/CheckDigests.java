// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.application;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.supervision.digest.domain.DigestComparison;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds the ledger to the latest digests of its owners at the moment itself, before something is sent out on its ground. */
@ApplicationScoped
public class CheckDigests {

    private static final Set<String> OFF = Set.of("off", "disabled");
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final int OWNERS = Service.SUPERVISION.digestsRead().size();

    private final Digests digests;
    private final LedgerDigests ledger;
    private final Clock clock;
    private final Duration maximumAge;

    CheckDigests(
            Digests digests,
            LedgerDigests ledger,
            Clock clock,
            @ConfigProperty(name = "onderdak.digests.period") String period,
            @ConfigProperty(name = "onderdak.digests.maximum-age") Optional<Duration> maximumAge) {
        this.digests = digests;
        this.ledger = ledger;
        this.clock = clock;
        this.maximumAge = maximumAge.orElseGet(() -> twoPeriods(period));
    }

    /**
     * So that one may fail to come; with short periods at least a minute, since each takes a moment to come.
     *
     * @param period as the schedule of the owners reads it: ISO 8601, {@code 30m}, or {@code off} when none come
     */
    static Duration twoPeriods(String period) {
        if (OFF.contains(period)) {
            return LEAST;
        }
        var two = DurationConverter.parseDuration(period).multipliedBy(2);
        return two.compareTo(LEAST) < 0 ? LEAST : two;
    }

    /**
     * Those of these municipalities whose own entries are not proved: without a digest of each owner, with one that is
     * older than the configured age or ahead of what has been read, or with one that differs. Joins the transaction of
     * its caller, who may see the entries of these municipalities.
     */
    public Uni<Set<MunicipalityCode>> unproved(List<MunicipalityCode> municipalities) {
        return digests.latest(municipalities)
                .chain(ledger::compare)
                .map(compared -> without(proved(compared), municipalities));
    }

    private Set<MunicipalityCode> proved(List<DigestComparison> compared) {
        var present = clock.instant();
        return compared.stream()
                .filter(one -> one.proves(present, maximumAge))
                .collect(groupingBy(DigestComparison::municipality, counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() == OWNERS)
                .map(one -> one.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<MunicipalityCode> without(Set<MunicipalityCode> proved, List<MunicipalityCode> all) {
        return all.stream().filter(one -> !proved.contains(one)).collect(Collectors.toUnmodifiableSet());
    }
}
