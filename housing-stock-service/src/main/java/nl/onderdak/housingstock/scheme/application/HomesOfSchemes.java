// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.scheme.domain.RecordedHomes;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The recorded homes and places that schemes could be used for. */
public interface HomesOfSchemes {

    /** Those within the jurisdiction that are not over on a day, by municipality. */
    Uni<Map<String, RecordedHomes>> on(Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate day);
}
