lexer grammar SagaLexer;

NAMESPACE: 'namespace';
DOT: '.';
IDENTIFIER: [a-zA-Z_] [a-zA-Z_0-9]*;
WHITESPACE: [ \t\r\n]+ -> channel(HIDDEN);
ERROR: .;
