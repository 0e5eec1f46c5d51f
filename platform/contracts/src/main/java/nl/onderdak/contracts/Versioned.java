// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

/** State of an aggregate whose changes are counted: version 1 when it begins, one more for each change. */
public interface Versioned {

    long version();
}
