// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.letter.application.Letters.Filter;
import nl.onderdak.supervision.letter.application.Letters.Readers;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Reads letters. A province sees those that it wrote; a municipality those that were approved and are addressed to it,
 * whole: the call to all colleges names every municipality.
 */
@ApplicationScoped
public class FindLetters {

    private final Letters letters;
    private final Jurisdictions jurisdictions;

    FindLetters(Letters letters, Jurisdictions jurisdictions) {
        this.letters = letters;
        this.jurisdictions = jurisdictions;
    }

    /** One letter; empty also when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Letter>> find(Organisation by, UUID letter) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction ->
                        letters.find(letter).map(found -> found.filter(one -> shows(by, jurisdiction, one))));
    }

    /** Up to {@code most}, oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Letter>> list(Organisation by, Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> letters.list(readers(by, jurisdiction), filter, after, most));
    }

    /** Whether an organisation sees a letter. */
    static boolean shows(Organisation by, Jurisdiction jurisdiction, Letter letter) {
        return by instanceof Organisation.Province(var province)
                ? letter.content().province().equals(province)
                : letter.isSent() && letter.addressees().stream().anyMatch(jurisdiction::covers);
    }

    private static Readers readers(Organisation by, Jurisdiction jurisdiction) {
        return by instanceof Organisation.Province(var province)
                ? new Readers(province, null, false)
                : new Readers(null, jurisdiction.municipalities().orElse(null), true);
    }
}
