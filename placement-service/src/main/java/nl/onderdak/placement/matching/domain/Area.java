// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/** The area of a proposal. A household is housed where it is coupled, also by the proposal of a province. */
public sealed interface Area {

    /** Form of its code. */
    String PATTERN = "GM[0-9]{4}|PV[0-9]{2}";

    /** Its code at Statistics Netherlands (CBS). */
    String value();

    /** A municipality. */
    record OfMunicipality(MunicipalityCode code) implements Area {

        @Override
        public String value() {
            return code.value();
        }
    }

    /** All municipalities of a province. */
    record OfProvince(ProvinceCode code) implements Area {

        @Override
        public String value() {
            return code.value();
        }
    }

    /**
     * The area with a code.
     *
     * @throws IllegalArgumentException when it is the code of neither
     */
    static Area of(String code) {
        return MunicipalityCode.isCode(code)
                ? new OfMunicipality(new MunicipalityCode(code))
                : new OfProvince(new ProvinceCode(code));
    }
}
