// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import nl.onderdak.housingstock.scheme.domain.ApplicationState;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;

/** The particulars of an application to a scheme in a request, whether it is new or changes. */
interface ApplicationBody {

    LocalDate requestedOn();

    ApplicationState state();

    LocalDate grantedOn();

    LocalDate finishedOn();

    Integer homes();

    Integer places();

    Integer persons();

    Long amount();

    /**
     * As the domain has it.
     *
     * @throws BadInput when days and state do not go together
     */
    default SchemeApplication.Particulars toParticulars() {
        var isGranted = state() == ApplicationState.GRANTED;
        var faults = new ArrayList<Fault>();
        if (isGranted && grantedOn() == null) {
            faults.add(Fault.at("/grantedOn", "missing", null));
        }
        if (!isGranted && grantedOn() != null) {
            faults.add(Fault.at("/grantedOn", "not-granted", null));
        }
        if (!isGranted && finishedOn() != null) {
            faults.add(Fault.at("/finishedOn", "not-granted", null));
        }
        if (grantedOn() != null && grantedOn().isBefore(requestedOn())) {
            faults.add(Fault.at("/grantedOn", "before-application", null));
        }
        if (grantedOn() != null && finishedOn() != null && finishedOn().isBefore(grantedOn())) {
            faults.add(Fault.at("/finishedOn", "before-grant", null));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new SchemeApplication.Particulars(
                requestedOn(),
                state() == null ? ApplicationState.REQUESTED : state(),
                grantedOn(),
                finishedOn(),
                homes(),
                places(),
                persons(),
                amount());
    }
}
