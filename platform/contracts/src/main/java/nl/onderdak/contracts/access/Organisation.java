// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.access;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/** The organisation a caller acts for; from the token's {@code organisation} claim, never from path or body. */
public sealed interface Organisation {

    /** The one that tokens name so, if there is one. */
    static Optional<Organisation> named(String claim) {
        return Optional.ofNullable(
                switch (claim) {
                    case "RIJK" -> new Rijk();
                    case "COA" -> new Coa();
                    case "OPERATOR" -> new Operator();
                    case String code when MunicipalityCode.isCode(code) -> new Municipality(new MunicipalityCode(code));
                    case String code when ProvinceCode.isCode(code) -> new Province(new ProvinceCode(code));
                    case String name
                    when Corporation.NAMED.matcher(name).matches() ->
                        new Corporation(name.substring(Corporation.PREFIX.length()));
                    default -> null;
                });
    }

    /** As tokens name it. */
    default String claim() {
        return switch (this) {
            case Rijk _ -> "RIJK";
            case Coa _ -> "COA";
            case Operator _ -> "OPERATOR";
            case Municipality(var code) -> code.value();
            case Province(var code) -> code.value();
            case Corporation(var id) -> Corporation.PREFIX + id;
        };
    }

    /** The ministry. */
    record Rijk() implements Organisation {}

    /** The reception organisation. */
    record Coa() implements Organisation {}

    record Municipality(MunicipalityCode code) implements Organisation {}

    record Province(ProvinceCode code) implements Organisation {}

    record Corporation(String id) implements Organisation {

        /** Pattern of its id. */
        public static final String ID = "[A-Za-z0-9-]{1,32}";

        private static final String PREFIX = "corporation:";

        private static final Pattern NAMED = Pattern.compile(PREFIX + ID);
    }

    /** The operator of the system. */
    record Operator() implements Organisation {}
}
