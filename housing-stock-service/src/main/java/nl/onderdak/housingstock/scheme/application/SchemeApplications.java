// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.housingstock.scheme.domain.SchemeUsage;
import nl.onderdak.housingstock.scheme.domain.UsageOverview;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The stored applications to schemes. */
public interface SchemeApplications {

    /** Adds one. */
    Uni<Void> add(SchemeApplication application);

    /** Stores the next version of one. */
    Uni<Void> store(SchemeApplication application);

    /** One within the jurisdiction. */
    Uni<Optional<SchemeApplication>> find(Jurisdiction jurisdiction, UUID id);

    /** One within the jurisdiction, locked. */
    Uni<Optional<SchemeApplication>> lock(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} within the jurisdiction, the oldest first, after the given one. */
    Uni<List<SchemeApplication>> list(
            Jurisdiction jurisdiction, MunicipalityCode municipality, Scheme scheme, UUID after, int most);

    /** Applications of a year by municipality and scheme. */
    Uni<Map<UsageOverview.Key, SchemeUsage.Used>> used(
            Jurisdiction jurisdiction, MunicipalityCode municipality, int year);

    /** Households that wait for a home, by municipality. */
    Uni<Map<String, UsageOverview.Waiting>> waiting(Jurisdiction jurisdiction, MunicipalityCode municipality);
}
