// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinusecase.feature.adapter.persistence;

/** Known to a use case. */
public class Shelf {}
