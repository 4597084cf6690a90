package co.cosmeticos.platform.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Rejects with 400 a request target (RFC 9112) on which JAX-RS would fail: a path that is too long, a path or query with a
 * character outside of RFC 3986; mapped by {@code web-fragment.xml} in every service. It checks character by character,
 * since it runs before every rate limit: a regular expression recurses for each repetition of a group, and a path of some
 * thousand characters would overflow the stack.
 */
public class RequestTargetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PATH_SIGNS = "._~!$&'*+,;=:@/-()";
    // Brackets are sent as they are by many clients, and read as they are.
    private static final String QUERY_SIGNS = PATH_SIGNS + "?[]";

    /** The longest path, in characters; those of the API have 300 at most. */
    static final int LONGEST = 2_048;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPath(request.getRequestURI()) && isQuery(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean isPath(String text) {
        return text.length() <= LONGEST && isEncoded(text, PATH_SIGNS);
    }

    static boolean isQuery(@Nullable String text) {
        return text == null || isEncoded(text, QUERY_SIGNS);
    }

    private static boolean isEncoded(String text, String signs) {
        var at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '%' ? !isEscape(text, at) : !isSign(text.charAt(at), signs)) {
                return false;
            }
            at += text.charAt(at) == '%' ? 3 : 1;
        }
        return true;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isSign(char sign, String signs) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || signs.indexOf(sign) >= 0;
    }
}
