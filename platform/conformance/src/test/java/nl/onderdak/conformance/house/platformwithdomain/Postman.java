// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.platformwithdomain;

import nl.onderdak.contracts.placement.HouseholdHoused;

final class Postman {

    int persons(HouseholdHoused letter) {
        return letter.persons();
    }
}
