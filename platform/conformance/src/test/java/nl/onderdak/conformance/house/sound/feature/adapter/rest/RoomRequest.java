// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sound.feature.adapter.rest;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import nl.onderdak.web.value.WithoutPersonalNumber;

/** A fixture that keeps every rule. */
record RoomRequest(
        @Pattern(regexp = "[A-Z]{3}") String code,
        @WithoutPersonalNumber String remark,
        List<@Pattern(regexp = "[A-Z]{3}") String> neighbours,
        Part part) {

    record Part(@WithoutPersonalNumber String name) {}
}
