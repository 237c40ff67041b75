package org.credit531.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Has the parts of a form at hand for its page, and does not read them again to show why it was refused. Reading them later would
 * spare nothing: whoever looks for the token of the form, which is one of the parts, has them all read before.
 */
@Component("multipartResolver")
class PartsOfRequests extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
    }
}
