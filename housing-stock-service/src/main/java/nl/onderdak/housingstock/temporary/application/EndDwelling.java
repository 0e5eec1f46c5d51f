// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.temporary.application.TemporaryHomes.Unit;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome.Source;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.EndOfProject;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Shows and replaces the last day of a temporary dwelling. */
@ApplicationScoped
public class EndDwelling {

    private final TemporaryHomes homes;
    private final RecordEndings endings;
    private final Jurisdictions jurisdictions;

    EndDwelling(TemporaryHomes homes, RecordEndings endings, Jurisdictions jurisdictions) {
        this.homes = homes;
        this.endings = endings;
        this.jurisdictions = jurisdictions;
    }

    /** The end of a dwelling; fails with {@link NotFound} when the dwelling is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<TemporaryHome> find(Organisation by, String dwelling) {
        return one(by, dwelling);
    }

    /**
     * Replaces the end of a dwelling and of its places; that of a home of a flex project follows from its project.
     *
     * @param expected version that the caller has seen, counted from 1 for a dwelling without an end
     * @param lastDay last day, or null without one
     */
    @WithTransaction
    public Uni<TemporaryHome> replace(Organisation by, String dwelling, SeenVersion expected, LocalDate lastDay) {
        return one(by, dwelling)
                .invoke(seen -> Version.check(expected, seen.version() + 1))
                .chain(() -> homes.lockDwellings(List.of(dwelling)))
                .invoke(units -> units.stream()
                        .filter(Unit::isDwelling)
                        .map(Unit::recorded)
                        .forEach(home -> {
                            Version.check(expected, home.version() + 1);
                            if (home.source() == Source.FLEX_PROJECT && home.lastDay() != null) {
                                throw new Refused(new EndOfProject(dwelling));
                            }
                        }))
                .chain(() -> endings.ofDwellings(List.of(dwelling), lastDay, Source.LANDLORD))
                .chain(() -> one(by, dwelling));
    }

    private Uni<TemporaryHome> one(Organisation by, String dwelling) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> homes.ofDwelling(jurisdiction, dwelling))
                .map(found -> found.orElseThrow(NotFound::new));
    }
}
