// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/** The area of a figure: {@code GM0141}, {@code PV23} or {@code NL}. */
public sealed interface Area {

    /** Form of a code. */
    String PATTERN = MunicipalityCode.PATTERN + "|" + ProvinceCode.PATTERN + "|" + Country.CODE;

    /** The code of Statistics Netherlands, or {@code NL}. */
    String code();

    /** One municipality. */
    record OneMunicipality(MunicipalityCode municipality) implements Area {

        @Override
        public String code() {
            return municipality.value();
        }
    }

    /** All municipalities of one province. */
    record OneProvince(ProvinceCode province) implements Area {

        @Override
        public String code() {
            return province.value();
        }
    }

    /** All municipalities. */
    record Country() implements Area {

        /** Its code. */
        public static final String CODE = "NL";

        @Override
        public String code() {
            return CODE;
        }
    }

    /**
     * The area with a code.
     *
     * @throws IllegalArgumentException when the code has another form
     */
    static Area valueOf(String code) {
        if (Country.CODE.equals(code)) {
            return new Country();
        }
        return code.startsWith("PV")
                ? new OneProvince(new ProvinceCode(code))
                : new OneMunicipality(new MunicipalityCode(code));
    }
}
