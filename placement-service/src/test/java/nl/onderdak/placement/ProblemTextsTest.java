// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.ProblemTexts;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdAlreadyCoupled;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.housing.domain.HousingRejection.AlreadyHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.CouplingUnknown;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforeCoupling;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedBeforePermit;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.NotHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.NothingToCorrect;
import nl.onderdak.placement.housing.domain.HousingRejection.ReasonDoesNotFit;
import nl.onderdak.placement.housing.domain.HousingRejection.RegisteredInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.VersionOutdated;

class ProblemTextsTest extends ProblemTexts {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final List<Rejection> REJECTIONS = List.of(
            new MunicipalityUnknown(new MunicipalityCode("GM0141"), DAY),
            new HouseholdAlreadyCoupled(),
            new CoupledBeforePermit(DAY, DAY),
            new CoupledInFuture(DAY, DAY),
            new HousedBeforePermit(DAY, DAY),
            new HousedBeforeCoupling(DAY, DAY),
            new HousedInFuture(DAY, DAY),
            new RegisteredInFuture(DAY, DAY),
            new AlreadyHoused(DAY),
            new NotHoused(),
            new NothingToCorrect(),
            new ReasonDoesNotFit(CorrectionReason.WRONG_DATE),
            new CouplingUnknown(UUID.randomUUID()),
            new VersionOutdated(1, 2));

    @Override
    protected List<Rejection> rejections() {
        return REJECTIONS;
    }

    @Override
    protected Set<String> faults() {
        return Set.of();
    }
}
