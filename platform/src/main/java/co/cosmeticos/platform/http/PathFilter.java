package co.cosmeticos.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;

/**
 * Refuses a path with a character that no URI has (RFC 3986), before JAX-RS makes a URI of it and fails, and one that is
 * longer than any of ours: 400, by {@code web-fragment.xml} in every service. It reads character by character, as it
 * stands before every rate limit: a regular expression calls itself for each repetition of a group, and a path of some
 * thousand characters would use up the stack.
 */
public class PathFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SIGNS = "._~!$&'*+,;=:@/-()";

    /** The longest path, in characters; ours have 300 at most. */
    static final int LONGEST = 2_048;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPath(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    static boolean isPath(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '%' ? !isEscape(text, at) : !isSign(text.charAt(at))) {
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

    private static boolean isSign(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || SIGNS.indexOf(sign) >= 0;
    }
}
