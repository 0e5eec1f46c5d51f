// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import nl.onderdak.contracts.Rejection;

/**
 * The organisation has as many subscriptions as it may have.
 *
 * @param most that number
 */
record TooManySubscriptions(int most) implements Rejection {}
