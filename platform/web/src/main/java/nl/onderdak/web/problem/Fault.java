// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer into the body, or null
 * @param parameter name of the query, path or header parameter, or null
 * @param code stable name in kebab-case
 * @param detail explanation in the reader's language
 */
public record Fault(String pointer, String parameter, String code, String detail) {

    /** Wrong in the body. */
    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, code, detail);
    }

    /** Wrong in a parameter or header. */
    public static Fault in(String parameter, String code, String detail) {
        return new Fault(null, parameter, code, detail);
    }
}
