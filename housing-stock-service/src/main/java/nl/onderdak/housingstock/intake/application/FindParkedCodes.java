// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads the codes for which messages wait, within the jurisdiction of the caller. */
@ApplicationScoped
public class FindParkedCodes {

    private final Messages messages;
    private final Jurisdictions jurisdictions;

    FindParkedCodes(Messages messages, Jurisdictions jurisdictions) {
        this.messages = messages;
        this.jurisdictions = jurisdictions;
    }

    /** Up to {@code most} codes after this number, in the order in which they were seen. */
    @NoFacts
    @WithTransaction
    public Uni<List<Messages.ParkedCode>> list(Organisation by, long after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> messages.parked(jurisdiction, after, most));
    }
}
