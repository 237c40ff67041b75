package org.credit531.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts every page of an organisation, of whatever context: what is on its front page stands on those below it as well. */
@Component
class PacingPages implements HandlerInterceptor, WebMvcConfigurer {

    /** Asked for when a page is: the web is set up before what its pages need. */
    private final ObjectProvider<PacingReaders> pacing;

    PacingPages(ObjectProvider<PacingReaders> pacing) {
        this.pacing = pacing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/subjects/**");
    }

    /** A request counts once, when it comes: not again when its answer is written by another thread, nor for a page that there is not. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) {
            pacing.getObject().page(request.getRemoteAddr());
        }
        return true;
    }
}
