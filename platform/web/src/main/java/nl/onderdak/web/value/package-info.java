// SPDX-License-Identifier: EUPL-1.2
/**
 * Text forms of values, one for bodies, parameters and CSV, and constraints on them.
 *
 * <p>A citizen service number (BSN) is refused wherever text is free.
 */
package nl.onderdak.web.value;
