package co.cosmeticos.planted.order;

import jakarta.validation.constraints.AssertTrue;

/** Has a rule over two members that is told at neither. */
public record Range(int from, int to) {

    @AssertTrue public boolean isForward() {
        return from <= to;
    }
}
