// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import nl.onderdak.conformance.PersonalData;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class PersonalDataTest extends PersonalData {

    PersonalDataTest() {
        super("placement");
    }
}
