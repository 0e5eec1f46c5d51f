// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.project.domain.SocialCap;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Caps on the social homes in projects. A landlord sees those of the municipalities it works in. */
public interface SocialCaps {

    /** Up to {@code most} within the jurisdiction, the oldest first, after the given one or from the first. */
    Uni<List<SocialCap>> list(Jurisdiction jurisdiction, MunicipalityCode municipality, UUID after, int most);

    /** The caps that these municipalities have on a day. */
    Uni<Map<MunicipalityCode, SocialCap>> on(
            Jurisdiction jurisdiction, Collection<MunicipalityCode> municipalities, LocalDate day);

    /** Adds a decision; false when the municipality has one from that day already. */
    Uni<Boolean> add(SocialCap cap);
}
