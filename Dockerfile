FROM python:3.13-slim AS build
WORKDIR /app
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /app/.venv
COPY requirements-scale.txt ./
RUN /app/.venv/bin/pip install --require-hashes -r requirements-scale.txt
COPY . .
RUN /app/.venv/bin/python tools/fonts.py \
    && /app/.venv/bin/python tools/translations.py \
    && SAMESIDE_HOME="$(mktemp -d)" /app/.venv/bin/python manage.py build_static \
    && /app/.venv/bin/python -m compileall -q src

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin sameside \
    && install -d -o sameside -g sameside -m 700 /var/lib/sameside /var/lib/sameside-keys
WORKDIR /app
COPY --from=build /app /app
# Data and keys are two volumes, so that one can be backed up without the other.
ENV SAMESIDE_DATA_DIR=/var/lib/sameside \
    SAMESIDE_KEYS_DIR=/var/lib/sameside-keys \
    SAMESIDE_BIND=0.0.0.0 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PATH=/app/.venv/bin:$PATH
USER sameside
VOLUME ["/var/lib/sameside", "/var/lib/sameside-keys"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "from urllib.request import urlopen as u; u('http://127.0.0.1:8000/health/', timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["python", "manage.py", "serve"]
