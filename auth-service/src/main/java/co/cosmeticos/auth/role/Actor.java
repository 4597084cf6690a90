package co.cosmeticos.auth.role;

import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.UserId;

/** The user who acts by a permission; its own type, so that nobody takes it for the user who is acted on. */
public record Actor(UserId id) {

    /** The signed-in user; throws {@link TokenRefused} when there is none. */
    public static Actor of(Caller caller) {
        return new Actor(UserId.of(caller));
    }

    /** Whether the actor is this user. */
    public boolean is(UserId user) {
        return id.equals(user);
    }
}
