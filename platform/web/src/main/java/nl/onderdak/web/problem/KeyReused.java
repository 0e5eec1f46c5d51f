// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/** 409: the key belongs to an earlier request that said something else. */
public final class KeyReused extends RuntimeException {

    public KeyReused() {
        super("idempotency key reused", null, false, false);
    }
}
